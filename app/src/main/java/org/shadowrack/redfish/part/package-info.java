/** Makes components of documents: one a physical part, with its status, its place and its parent. Internal to the Redfish client. */
@NullMarked
package org.shadowrack.redfish.part;

import org.jspecify.annotations.NullMarked;
