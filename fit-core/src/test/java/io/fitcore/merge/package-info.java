/** The whole-stream steps as a reader meets them: heart-rate merge and memo texts (spec 8, 9.1). */
package io.fitcore.merge;
