/**
 * How failures depend on age: the product-limit curve, and Weibull regression. Components that are still alive count for as long
 * as they lived (right censoring), and only from when they were first seen (delayed entry).
 */
@NullMarked
package org.shadowrack.training.survival;

import org.jspecify.annotations.NullMarked;
