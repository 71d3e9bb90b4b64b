// Loaded before anything else: whatever wants to connect ends with an error that names this file.
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

function denied() {
  throw new Error("the network is denied (deny-network.mjs)");
}

net.Socket.prototype.connect = denied;
dns.lookup = denied;
dns.promises.lookup = denied;
syncBuiltinESMExports();
