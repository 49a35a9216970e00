# The table by district of bench/RTable.java's file, with standard errors, by package survey.
# Prints seconds, without reading the file, and the overall index for comparison.
suppressPackageStartupMessages(library(survey))
data <- read.csv(commandArgs(TRUE)[1])
measures <- (ncol(data) - 4) / 2
begin <- proc.time()[["elapsed"]]
design <- svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = data)
for (k in seq_len(measures)) {
  y <- as.formula(paste0("~y", k))
  v <- as.formula(paste0("~v", k))
  total <- svyratio(y, v, design)
  if (k == 1) overall <- coef(total)
  table <- svyby(y, ~district, design, svyratio, denominator = v, vartype = "se")
}
cat(proc.time()[["elapsed"]] - begin, format(overall, digits = 17), "\n")
