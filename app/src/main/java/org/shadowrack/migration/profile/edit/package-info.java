/** What an editor of profiles does to their text: proposals from the published schema, and changes of single fields. */
@NullMarked
package org.shadowrack.migration.profile.edit;

import org.jspecify.annotations.NullMarked;
