/** Small HTTPS APIs other than Redfish: one request, one bounded text reply. A leaf; hides HttpClient. */
@NullMarked
package org.shadowrack.http;

import org.jspecify.annotations.NullMarked;
