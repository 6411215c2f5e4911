# Shared by run, test and the benchmark: can the Orchard packages be restored here?

# .NET sizes its youngest generation by the processor's cache. A virtual machine that does not tell the size of its cache gets 2 MB and
# collects so often that a page takes a fifth longer. This gives 32 MB (the number is hexadecimal; see docs/performance.md).
export DOTNET_GCgen0size=${DOTNET_GCgen0size:-2000000}

# Only these may be missing on a machine whose registry does not carry Orchard Core. Anything else that fails is a failure.
orchard_packages='^(OrchardCore(\.|$)|YesSql(\.|$)|Fluid(\.|$))'

# restore_orchard PROJECT...
# 0: restored. 3: only Orchard's packages are missing; $missing_packages names them. 1: another failure, which was printed.
restore_orchard() {
  local project log missing others
  log=$(mktemp)
  missing_packages=''
  for project in "$@"; do
    if DOTNET_CLI_UI_LANGUAGE=en dotnet restore "$project" --verbosity quiet >"$log" 2>&1; then
      continue
    fi
    missing=$(sed -nE 's/.*error NU110[12]: Unable to find package ([A-Za-z0-9._-]+[A-Za-z0-9]).*/\1/p' "$log" | sort -u)
    others=$(grep -E 'error [A-Z]+[0-9]+' "$log" | grep -vE 'error NU110[12]:' || true)
    if [ -z "$missing" ] || [ -n "$others" ] || grep -qvE "$orchard_packages" <<<"$missing"; then
      cat "$log" >&2
      rm -f "$log"
      return 1
    fi
    missing_packages=$(printf '%s\n%s\n' "$missing_packages" "$missing" | sed '/^$/d' | sort -u)
  done
  rm -f "$log"
  [ -z "$missing_packages" ] || return 3
}

need_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    echo '.NET SDK 10 が見つかりません。インストールしてからやり直してください。 / The .NET SDK 10 is not installed: https://dotnet.microsoft.com/download' >&2
    exit 1
  fi
}
