# Usage: Rscript microdata-<campaign>.R [microdata.csv [column]]
# Prints one line per measure, and per value of the column when one is given.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) > 0) file <- arguments[1]
by <- if (length(arguments) > 1) arguments[2] else NULL

x <- read.csv(file, check.names = FALSE, colClasses = "character", na.strings = "",
              fileEncoding = "UTF-8-BOM")
for (column in c("row", "weight", "N_psu", "M_dossiers")) x[[column]] <- as.numeric(x[[column]])

if (sample) {
  # Responses that the design has no place for are in no figure; places drawn from which nobody
  # answered count in the variance.
  x <- x[!is.na(x$psu), ]
  silent <- drawn[!drawn$psu %in% x$psu, ]
  if (nrow(silent) > 0) {
    empty <- x[rep(NA_integer_, nrow(silent)), ]
    empty[c("psu", "stratum", "N_psu", "M_dossiers")] <-
      silent[c("psu", "stratum", "N_psu", "M_dossiers")]
    empty$row <- -seq_len(nrow(silent))
    empty$weight <- 1
    x <- rbind(x, empty)
  }
}
x$stratum[is.na(x$stratum)] <- ""

# y: what the valid answers are worth; v: how many there are
answers <- function(items) {
  worth <- sapply(items, function(item) value[match(x[[item]], names(value))])
  worth <- matrix(worth, nrow = nrow(x))
  list(y = rowSums(worth, na.rm = TRUE), v = rowSums(!is.na(worth)))
}

if (sample) {
  suppressPackageStartupMessages(library(survey))
  options(survey.lonely.psu = lonely_psu)
  # An unknown frame means no correction: a frame without end.
  x$N_psu[is.na(x$N_psu)] <- 1e15
  second <- finite_population && any(!is.na(x$M_dossiers))
  x$M_dossiers[is.na(x$M_dossiers)] <- 1e15
  design <-
    if (!finite_population) {
      svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, data = x, nest = TRUE)
    } else if (!second) {
      svydesign(ids = ~psu, strata = ~stratum, weights = ~weight, fpc = ~N_psu, data = x,
                nest = TRUE)
    } else {
      svydesign(ids = ~psu + row, strata = ~stratum, weights = ~weight,
                fpc = ~N_psu + M_dossiers, data = x, nest = TRUE)
    }
} else {
  x$weight <- 1
}

# R = sum_k a_k R_k; its linearised variable z is 0 outside the domain, so that all places drawn
# stay in the design.
estimate <- function(measure, inside) {
  parts <- lapply(measure$parts, answers)
  counted <- inside & Reduce(`+`, lapply(parts, `[[`, "v")) > 0
  total <- 0
  z <- numeric(nrow(x))
  for (k in seq_along(parts)) {
    y <- ifelse(counted, parts[[k]]$y, 0)
    v <- ifelse(counted, parts[[k]]$v, 0)
    V <- sum(x$weight * v)
    R <- sum(x$weight * y) / V
    total <- total + measure$shares[k] * R
    z <- z + measure$shares[k] * (y - R * v) / V
  }
  error <- NA
  if (sample && is.finite(total)) {
    # Strata that nobody in the domain belongs to say nothing of its variance.
    touched <- x$stratum %in% x$stratum[counted]
    error <- if (lonely_psu != "fail" && all(z == 0)) {
      0 # All agree, and nothing to average is nothing.
    } else {
      tryCatch(
        as.numeric(SE(svytotal(~z, subset(update(design, z = z), touched)))),
        error = function(problem) NA)
    }
  }
  c(respondents = sum(counted), estimate = total, standardError = error)
}

domains <- list(everybody = x$row > 0)
if (!is.null(by)) {
  for (code in sort(unique(na.omit(x[[by]])))) {
    domains[[code]] <- !is.na(x[[by]]) & x[[by]] == code
  }
}
cat("measure,domain,respondents,estimate,standardError\n")
for (code in names(measures)) {
  for (domain in names(domains)) {
    figures <- estimate(measures[[code]], domains[[domain]])
    cat(code, domain, format(figures, digits = 17, trim = TRUE, scientific = FALSE),
        sep = ",", fill = FALSE)
    cat("\n")
  }
}
