/** The tables of a history in an embedded H2 file, each behind a class of its own. Hides SQL, Jdbi and Flyway. */
@NullMarked
package org.shadowrack.history.database;

import org.jspecify.annotations.NullMarked;
