# The edge function in workerd, before a site on this machine: `workerd serve workerd.capnp`. Change the two addresses, or give
# them: `--socket-addr=http=0.0.0.0:8080 --external-addr=site=127.0.0.1:8081`.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "edge", worker = .edge),
    (name = "site", external = (address = "127.0.0.1:8081", http = ())),
  ],
  sockets = [(name = "http", address = "127.0.0.1:8080", http = (), service = "edge")],
);

const edge :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "worker.js"),
    (name = "answers.js", esModule = embed "answers.js"),
    (name = "engine.js", esModule = embed "engine.js"),
    (name = "origin.js", esModule = embed "origin.js"),
    (name = "site.js", esModule = embed "site.js"),
    (name = "store.js", esModule = embed "store.js"),
    (name = "edge.wasm", wasm = embed "edge.wasm"),
    (name = "bundle.bin", data = embed "bundle.bin"),
  ],
  bindings = [
    (name = "ASSETS", service = "site"),
    (name = "PAINTS", fromEnvironment = "PAINTS"),
  ],
  compatibilityDate = "2026-11-01",
);
