/** The lab's HTTPS servers: certificate, credentials, bounded requests and answers that may be streamed. */
@NullMarked
package org.shadowrack.lab.http;

import org.jspecify.annotations.NullMarked;
