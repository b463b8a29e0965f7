# shellcheck shell=bash
# What ./kroniek and ./verify need of the system: finds it, names it, fetches it.
# Sourced, not run. Sets: java_home, missing (the needs that are not met).

# Whether the folder $1 holds a Java 17 or later with the program $2 (java or javac).
# Asks the folder's release file first, because starting a JVM to ask takes a tenth of a second.
java_at() {
  local version=
  [ -x "$1/bin/$2" ] || return 1
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release")
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\{0,1\}\([0-9][0-9]*\).*/\1/p')
  fi
  [ -n "$version" ] && [ "$version" -ge 17 ]
}

# The folder that the program $1 of the path really lies in, two levels up.
home_of() {
  local program link
  program=$(command -v "$1") || return 1
  while [ -L "$program" ]; do
    link=$(readlink "$program")
    case $link in
      /*) program=$link ;;
      *) program=${program%/*}/$link ;;
    esac
  done
  (cd "${program%/*}/.." && pwd -P)
}

# Sets java_home to a Java 17 or later that has the program $1; fails where there is none.
find_java() {
  local home
  java_home=
  for home in "${JAVA_HOME:-}" "$(home_of "$1")" /usr/lib/jvm/* /opt/java/* \
    /opt/homebrew/opt/openjdk* /usr/local/opt/openjdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && java_at "$home" "$1"; then
      java_home=$home
      return 0
    fi
  done
  return 1
}

find_maven() {
  command -v mvn > /dev/null 2>&1
}

# Sets browser to a Chromium, driver to the program that steers it.
find_browser() {
  local candidate
  browser=
  driver=
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$candidate" ] && browser=$(command -v "$candidate"); then
      break
    fi
  done
  for candidate in "${CHROMEDRIVER:-}" chromedriver /usr/lib/chromium-browser/chromedriver; do
    if [ -n "$candidate" ] && driver=$(command -v "$candidate"); then
      break
    fi
  done
  [ -n "$browser" ] && [ -n "$driver" ]
}

# Sets missing to those of the needs "jdk maven browser" in $@ that are not met.
look() {
  local need
  missing=
  for need in "$@"; do
    case $need in
      jdk) find_java javac || missing="$missing jdk" ;;
      maven) find_maven || missing="$missing maven" ;;
      browser) find_browser || missing="$missing browser" ;;
    esac
  done
  missing=${missing# }
}

# What people call the need $1.
name_of() {
  case $1 in
    jdk) echo "a JDK, version 17 or later (javac)" ;;
    maven) echo "Maven, version 3.8 or later (mvn)" ;;
    browser) echo "Chromium with its driver (chromium, chromedriver)" ;;
  esac
}

# What the package manager $1 calls the need $2.
packages_of() {
  case $1-$2 in
    apt-jdk) jdk_for_apt ;;
    dnf-jdk) echo java-21-openjdk-devel ;;
    brew-jdk) echo openjdk@21 ;;
    pacman-jdk) echo jdk-openjdk ;;
    *-maven) echo maven ;;
    apt-browser) echo chromium chromium-driver ;;
    dnf-browser) echo chromium chromedriver ;;
    brew-browser) echo chromium chromedriver ;;
    pacman-browser) echo chromium ;;
  esac
}

# The system's own choice of a JDK where that is 17 or later, else the first that is offered.
jdk_for_apt() {
  local version
  version=$(apt-cache depends default-jdk-headless 2> /dev/null \
    | sed -n 's/.*Depends: openjdk-\([0-9]*\)-jdk-headless.*/\1/p' | head -n 1)
  if [ -z "$version" ] || [ "$version" -ge 17 ]; then
    echo default-jdk-headless
    return
  fi
  for version in 25 21 17; do
    if apt-cache show "openjdk-$version-jdk-headless" > /dev/null 2>&1; then
      echo "openjdk-$version-jdk-headless"
      return
    fi
  done
  echo default-jdk-headless
}

# Prints this system's command that fetches the needs in $@, or nothing where none is known.
command_for() {
  local manager sudo= need packages=
  [ "$(id -u)" -eq 0 ] || sudo="sudo "
  for manager in apt-get dnf brew pacman; do
    if command -v "$manager" > /dev/null 2>&1; then
      for need in "$@"; do
        packages="$packages $(packages_of "${manager%-get}" "$need")"
      done
      case $manager in
        apt-get) echo "${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends$packages" ;;
        dnf) echo "${sudo}dnf install -y$packages" ;;
        brew) echo "brew install$packages" ;;
        pacman) echo "${sudo}pacman -S --needed$packages" ;;
      esac
      return
    fi
  done
}

# Fetches the needs in $@ through apt; what apt says goes to the standard error.
fetch() {
  local sudo= packages= need
  if ! command -v apt-get > /dev/null 2>&1; then
    echo "$me: --install knows apt only. $(command_for "$@")" >&2
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo > /dev/null 2>&1; then
      echo "$me: --install needs to be run as root, or sudo." >&2
      return 1
    fi
    sudo=sudo
  fi
  echo "$me: fetching what is missing: $*" >&2
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2 || return 1
  for need in "$@"; do
    packages="$packages $(packages_of apt "$need")"
  done
  # shellcheck disable=SC2086 # several packages, split on purpose
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $packages >&2
}

# Sees to it that the needs in $@ are met. $install is 1 where they may be fetched.
# Where one is not, says which, and this system's command for it, and exits with 2.
require() {
  local need line
  look "$@"
  # shellcheck disable=SC2086 # one word a need
  if [ -n "$missing" ] && [ "$install" = 1 ]; then
    fetch $missing || exit 2
    hash -r
    look "$@"
  fi
  [ -n "$missing" ] || return 0
  echo "$me: this is missing:" >&2
  for need in $missing; do
    echo "  $(name_of "$need")" >&2
  done
  # shellcheck disable=SC2086
  line=$(command_for $missing)
  if [ -n "$line" ]; then
    echo "Fetch it with" >&2
    echo "  $line" >&2
    case $line in
      *apt-get*) echo "or let \"$me --install\" do that." >&2 ;;
    esac
  fi
  exit 2
}

# Under the C locale Java could not open a file whose name has an accent.
use_utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *) [ "$(uname)" = Linux ] && export LC_ALL=C.UTF-8 ;;
  esac
}
