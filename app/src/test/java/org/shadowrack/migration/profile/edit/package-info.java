@NullMarked
package org.shadowrack.migration.profile.edit;

import org.jspecify.annotations.NullMarked;
