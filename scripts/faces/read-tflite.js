// Reads the tables of a TensorFlow Lite file (FlatBuffers) that the converter needs. The numbers are the fields of its schema.

const OPERATORS = {
  0: 'add',
  3: 'conv',
  4: 'depthwise',
  6: 'dequantize',
  17: 'maxPool',
  19: 'relu',
  22: 'reshape',
  23: 'resize',
  34: 'pad',
};
/** The field with the stride, in the options of the operators that have one. */
const STRIDE_FIELD = 1;

/**
 * @param {Uint8Array} bytes
 * @returns the tensors and operators of the first graph, the operators in the order they run
 */
export function readTflite(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readByte = (at) => view.getInt8(at);
  const readInt = (at) => view.getInt32(at, true);
  const follow = (at) => at + view.getUint32(at, true);
  /** The address of a field; `undefined` if the file leaves it out. */
  const field = (table, index) => {
    const vtable = table - readInt(table);
    const entry = 4 + 2 * index;
    const offset = entry < view.getUint16(vtable, true) ? view.getUint16(vtable + entry, true) : 0;
    return offset ? table + offset : undefined;
  };
  const scalar = (table, index, read) => {
    const at = field(table, index);
    return at === undefined ? 0 : read(at);
  };
  const vector = (table, index, read) => {
    const at = field(table, index);
    if (at === undefined) return [];
    const start = follow(at);
    return Array.from({length: readInt(start)}, (_, i) => read(start + 4 + 4 * i));
  };
  const bytesOf = (buffer) => {
    const at = field(buffer, 0);
    if (at === undefined) return undefined;
    const start = follow(at);
    return bytes.slice(start + 4, start + 4 + readInt(start));
  };

  const model = follow(0);
  const codes = vector(model, 1, follow).map((code) => Math.max(scalar(code, 0, readByte), scalar(code, 3, readInt)));
  const buffers = vector(model, 4, follow);
  const [graph] = vector(model, 2, follow);
  const tensors = vector(graph, 0, follow).map((tensor) => ({
    shape: vector(tensor, 0, readInt),
    bytes: bytesOf(buffers[scalar(tensor, 2, readInt)]),
  }));
  const operators = vector(graph, 3, follow).map((operator) => {
    const code = codes[scalar(operator, 0, readInt)];
    const kind = OPERATORS[code];
    if (!kind) throw new Error(`The operator ${code} is not known.`);
    const options = field(operator, 4);
    return {
      kind,
      inputs: vector(operator, 1, readInt),
      output: vector(operator, 2, readInt)[0],
      stride: options === undefined ? 0 : scalar(follow(options), STRIDE_FIELD, readInt),
    };
  });
  return {tensors, operators, input: vector(graph, 1, readInt)[0], outputs: vector(graph, 2, readInt)};
}
