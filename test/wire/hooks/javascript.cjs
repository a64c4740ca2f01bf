// Loaded before a program: every connection goes to the server of the harness, whatever host and port were asked for. The
// name asked for stays in the handshake and in the Host header, and nothing leaves this machine.
const net = require('node:net');

const port = Number(process.env.WIRE_PORT);
const connect = net.Socket.prototype.connect;

const redirected = (options) => ({
  ...options,
  host: '127.0.0.1',
  port,
  servername: options.servername ?? options.host,
});

net.Socket.prototype.connect = function (...args) {
  const [first] = args;
  if (Array.isArray(first)) first[0] = first[0].path ? first[0] : redirected(first[0]);
  else if (typeof first === 'object' && first !== null) args[0] = first.path ? first : redirected(first);
  else args.splice(0, typeof args[1] === 'string' ? 2 : 1, redirected({ host: args[1] }));
  return connect.apply(this, args);
};
