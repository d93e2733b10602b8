/**
 * The two commands of the generator. {@link io.fitcore.profilegen.GenerateSources} turns a profile workbook into the
 * Java tables of fit-core; {@link io.fitcore.profilegen.MakeFactsWorkbook} turns a published workbook into ours, which
 * holds facts only. The roof: it uses every other package of the generator.
 */
package io.fitcore.profilegen;
