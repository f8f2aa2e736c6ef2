#!/usr/bin/env bash
# Edits files of the schema as an editor does, with the YAML language server, and checks what it shows.
# Exits with 0 if all is as expected, with 1 if not, and with 3 if the server cannot be installed here.
set -uo pipefail
cd "$(dirname "$0")/../.."

# The newest version that does not need Node 22.
version=${YAML_LANGUAGE_SERVER:-1.25.0}
folder=target/editor/$version

missing() { echo "the editor is not tried: $*" >&2; exit 3; }

command -v node >/dev/null || missing "there is no node"
command -v npm >/dev/null || missing "there is no npm"
[ "$(node --print 'process.versions.node.split(".")[0] >= 18')" = true ] || missing "node $(node --version) is older than 18"
if [ ! -d "$folder/node_modules/yaml-language-server" ]; then
  mkdir -p "$folder"
  # Without a package.json of its own, npm would look for one in the folders above.
  echo '{ "private": true }' > "$folder/package.json"
  timeout 60 npm install --prefix "$folder" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
    "yaml-language-server@$version" >/dev/null || { rm -rf "$folder"; missing "npm cannot install yaml-language-server@$version"; }
fi
exec timeout 60 node tests/editor/edits.mjs "$folder/node_modules/yaml-language-server/bin/yaml-language-server"
