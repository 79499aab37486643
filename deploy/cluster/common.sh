# Where the cluster on this machine lives, and what it listens on: loopback alone.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
configuration=${CONFIGURATION:-Release}
# PostgreSQL does not run as root, and its user cannot look into root's home.
default=$HOME/.local/share/CaseRoom.Cluster
[ "$(id -u)" -ne 0 ] || default=/var/lib/caseroom-cluster
place=${CASEROOM_CLUSTER:-$default}
port=${CASEROOM_PORT:-5080}
database_port=$((port + 4))

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# As the user whom PostgreSQL may run as.
as_database_user() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"
  else
    "$@"
  fi
}

# A program of PostgreSQL: where Debian's package puts it, or on the path.
postgres_program() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin/"$1" 2>/dev/null | sort -V | tail -1 || true)
  [ -n "$found" ] || found=$(command -v "$1" || true)
  [ -n "$found" ] || fail "PostgreSQL is not installed: apt-get install postgresql"
  printf '%s' "$found"
}

# Whether a process that was started here still runs: its number may be another's by now.
runs() {
  [ -f "$place/run/$1.pid" ] || return 1
  local pid
  pid=$(cat "$place/run/$1.pid")
  [ -r "/proc/$pid/cmdline" ] && grep -qaF "$2" "/proc/$pid/cmdline"
}
