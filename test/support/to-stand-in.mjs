// Loaded before clasp (`--import`), which stays as it is: each of its requests, whatever host it is for, goes to the stand-in on
// this machine, which is told the host. So nothing leaves the machine, and no certificate is needed.
import http from 'node:http'
import https from 'node:https'

const port = Number(process.env.STAND_IN_PORT)

https.request = (url, options) => {
  const { hostname, pathname, search } = new URL(url)
  const headers = { ...options.headers, 'x-meant-for': hostname }
  const { method, signal } = options
  return http.request({ host: '127.0.0.1', port, path: pathname + search, method, headers, signal })
}
