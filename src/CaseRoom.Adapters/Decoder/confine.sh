#!/bin/sh
# Runs one worker where there is nothing: no network, no process but its own, no file but the programs named, and those
# only to be read. To be started in namespaces of its own (unshare).
# confine.sh FOLDER… -- COMMAND…
set -eu
# Any folder that exists everywhere and holds nothing that the worker needs; it is covered here alone.
root=/sys
mount -t tmpfs -o size=64k,mode=755,nosuid,nodev caseroom "$root"
while [ "$1" != -- ]; do
  if [ -L "$1" ]; then
    mkdir -p "$root$(dirname "$1")"
    ln -s "$(readlink "$1")" "$root$1"
  elif [ -d "$1" ]; then
    mkdir -p "$root$1"
    mount --bind "$1" "$root$1"
    mount -o remount,bind,ro,nosuid "$root$1"
  fi
  shift
done
shift
mkdir "$root/proc" "$root/dev"
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
for device in null zero urandom; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mount -o remount,ro "$root"
exec chroot "$root" setpriv --no-new-privs --bounding-set=-all --inh-caps=-all -- "$@"
