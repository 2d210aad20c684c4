// A thread beside the page, with the WebAssembly that reads and computes registers of consumers.
// The first message names its files; each other one names a function and its arguments, and is
// answered with the same number. Nothing leaves the device.
let ready;

const answer = async ({ number, call, given }) => {
  const glue = await ready;
  return { number, value: glue[call](...given) };
};

onmessage = async ({ data }) => {
  if (data.glue) {
    ready = import(data.glue).then(async (glue) => {
      await glue.default({ module_or_path: data.wasm });
      return glue;
    });
    return;
  }
  try {
    postMessage(await answer(data));
  } catch (fault) {
    postMessage({ number: data.number, fault: String(fault) });
  }
};
