// An `import` of node:http asks for everything that it has, undici's WebSocket included, which takes 30 ms to load.
const http = process.getBuiltinModule('node:http');

export const { Agent, METHODS, request, STATUS_CODES } = http;
export default http;
