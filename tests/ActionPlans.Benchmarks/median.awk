# Medians and what is known of them.
function sorted(v, n, s,    i, j, t) {
  for (i = 1; i <= n; i++) s[i] = v[i]
  for (i = 2; i <= n; i++) { t = s[i]; for (j = i - 1; j >= 1 && s[j] > t; j--) s[j + 1] = s[j]; s[j + 1] = t }
}
function median(v, n,    s) {
  sorted(v, n, s)
  return n % 2 ? s[(n + 1) / 2] : (s[n / 2] + s[n / 2 + 1]) / 2
}
function range(v, n, form,    s) {
  sorted(v, n, s)
  return sprintf(form " (" form " to " form ")", median(v, n), s[1], s[n])
}
# The median lies between two of the sorted values in at least 95 of 100 cases, whatever the distribution (sign test).
function interval(v, n,    s, k, i, below, term, level) {
  sorted(v, n, s)
  for (k = 0; k < n / 2; k++) {
    below = 0; term = 2 ^ -n
    for (i = 0; i <= k; i++) { below += term; term = term * (n - i) / (i + 1) }
    if (k > 0 && below * 2 > .05) break
    level = 1 - below * 2
  }
  return sprintf("%.2f to %.2f (%.1f %%)", s[k], s[n + 1 - k], level * 100)
}
