# The server and its screens, for linux/amd64 and linux/arm64. What runs in it is what `npm start` runs: TypeScript as it is.
# Node is the version of package.json, exactly; a test holds the two together.
FROM node:26.10.0-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM packages AS screens
COPY tsconfig.json vite.config.ts ./
COPY src ./src
COPY scripts ./scripts
# Built, they need their sources no more.
RUN node scripts/build-web.ts --force && rm -rf src/web

FROM packages AS server-packages
# What only the screens are made of and built with; Node comes with the image.
RUN npm uninstall --no-save --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund \
  @mantine/core @mantine/dates @mantine/form @mantine/hooks @primer/octicons-react @tanstack/react-query \
  @tanstack/react-router @vitejs/plugin-react csv-parse dayjs i18next idb-keyval react react-dom react-i18next \
  read-excel-file vite write-excel-file

FROM node:26.10.0-trixie-slim
# Nothing is installed while it runs.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /opt/yarn* \
  && install -d -o node -g node -m 700 /data /keys
WORKDIR /app
COPY LICENSE package.json ./
COPY --from=server-packages /app/node_modules ./node_modules
COPY projections ./projections
COPY --from=screens /app/scripts ./scripts
COPY --from=screens /app/src ./src
COPY --from=screens /app/dist ./dist
# Keys lie apart from what they open: two volumes, two backups.
ENV NODE_ENV=production HOST=127.0.0.1 PORT=3000 DATA_DIR=/data VAULT_DIR=/keys/vault MASTER_KEY_FILE=/keys/master.key
VOLUME ["/data", "/keys"]
USER node
STOPSIGNAL SIGTERM
# Whether it lives, not whether it is ready: a server that builds its read models must not be killed for it.
HEALTHCHECK --interval=15s --timeout=10s --start-period=60s --retries=4 CMD ["node", "scripts/check-health.ts"]
CMD ["node", "--max-semi-space-size=4", "src/main.ts"]
