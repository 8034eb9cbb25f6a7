#!/bin/bash
# Runs the transcripts' pipeline over a PostgreSQL server of its own, which ends with this script:
#
#     Samples/demo-postgres.sh .build/release/confer
#
# The server stands in out/postgres and on a socket that nobody else reaches; the sandbox of `make demo` seals.
set -euo pipefail

confer=$(realpath "$1")
cd "$(dirname "$0")/.."
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
folder=$PWD/out/postgres
socket=$(mktemp -d /tmp/confer-postgres-XXXXXX)
# PostgreSQL does not run as root.
as_server() { (cd / && if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi); }
run() { as_server "$programs/$1" "${@:2}"; }
finish() {
  run pg_ctl --pgdata="$folder" --mode=fast --silent stop > /dev/null 2>&1 || true
  rm -rf "$socket"
}
trap finish EXIT

mkdir -p "$folder"
chmod 700 "$folder" "$socket"
[ "$(id -u)" != 0 ] || chown -R postgres: "$folder" "$socket"
if ! as_server test -w "$folder"; then
  # Somebody's home, perhaps, which the server's user may not enter.
  folder=$socket/data
  as_server mkdir "$folder"
fi
[ -s "$folder/PG_VERSION" ] || run initdb --pgdata="$folder" --username=registrar --auth=trust --encoding=UTF8 --locale=C > /dev/null
run pg_ctl --pgdata="$folder" --silent --wait --log="$socket/log" \
  --options="-c listen_addresses='' -c unix_socket_directories=$socket -c timezone=Europe/Amsterdam" start

export DATABASE_URL="host=$socket user=registrar dbname=postgres"
export CONFER_SEAL_PASSPHRASE="${CONFER_SEAL_PASSPHRASE-demo}"
exists=$("$programs/psql" -X -A -t -d "$DATABASE_URL" -c "SELECT count(*) FROM pg_namespace WHERE nspname = 'registrar'")
[ "$exists" = 1 ] || "$programs/psql" -X -q -v ON_ERROR_STOP=1 -d "$DATABASE_URL" -f Samples/registrar.sql

echo "confer issue Pipelines/postgres-transcript.yaml"
status=0
"$confer" issue Pipelines/postgres-transcript.yaml || status=$?
[ $status = 0 ] || [ $status = 3 ] || exit $status

echo
echo "What the database was told (registrar.credential_results):"
"$programs/psql" -X -d "$DATABASE_URL" -P pager=off -P footer=off <<'SQL'
SELECT status, count(*) AS students, count(credential_id) AS credentials FROM registrar.credential_results GROUP BY 1 ORDER BY 1;
(SELECT student_id, status, file, problems FROM registrar.credential_results WHERE status = 'issued' ORDER BY 1 LIMIT 3)
UNION ALL
(SELECT student_id, status, file, problems FROM registrar.credential_results WHERE status = 'rejected' ORDER BY 1);
SQL
