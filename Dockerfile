# Builds with everything, runs with what production needs. Settings come from the environment; records and files live in /data.
FROM node:20.19.5-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
RUN npm run -s build && npm prune --omit=dev --no-audit --no-fund

FROM node:20.19.5-bookworm-slim
ENV NODE_ENV=production \
    DATABASE_URL=file:/data/aftersale.sqlite \
    DESK_FILE=/data/desk.yml \
    ACCOUNTS_FILE=/data/accounts.yml \
    ERASURES_FILE=/data/erasures.txt \
    PUSH_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json manifest.yml .env.example ./
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# The port of http mode, and the one where eBay's messages come in; in socket mode without push nothing needs to be reached.
EXPOSE 3000 3001
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.HEALTH_PORT || 9464) + '/readyz').then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]
# Node as the first process hears SIGTERM itself and drains.
CMD ["node", "dist/main.js"]
