/**
 * The lab's laws of nature: repeatable noise, weather, demand, heat and electricity. Pure functions of their arguments;
 * the figures are plausible for one-unit servers, not measured on any product.
 */
@NullMarked
package org.shadowrack.lab.physics;

import org.jspecify.annotations.NullMarked;
