/** The settings screen: who sits here, the policy, the services and the references to their credentials. */
@NullMarked
package org.shadowrack.ui.settings;

import org.jspecify.annotations.NullMarked;
