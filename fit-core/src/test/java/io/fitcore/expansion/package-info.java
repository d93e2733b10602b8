/**
 * Subfields, components and accumulators (spec 5 and 6): rules R53 to R65 by hand-made bytes, every subfield and every
 * component set of the profile by tables, and the engine against a slow reading of the specification by chance.
 */
package io.fitcore.expansion;
