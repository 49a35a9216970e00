/**
 * The sample data of a first start: one fictional province, finished probability samples of two
 * years and an open voluntary campaign, with invented answers that are the same on every machine.
 *
 * <p>Read {@code SampleData} first. Nothing outside uses this package.
 */
package vn.sipas.sample;
