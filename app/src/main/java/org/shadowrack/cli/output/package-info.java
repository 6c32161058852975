/** How commands print: one JSON document or plain text. Hides the JSON library. */
@NullMarked
package org.shadowrack.cli.output;

import org.jspecify.annotations.NullMarked;
