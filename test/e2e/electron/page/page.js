// Stands in for the renderer where a test needs a page that misbehaves, or one that starts at once.
const bridge = window.legationDesktop;
window.files = [];
window.commands = [];
// oxlint-disable-next-line typescript/no-implied-eval -- This is what the content security policy has to stop.
window.evalRan = runs(() => new Function('return true')());
bridge?.onCommand((command) => window.commands.push(command));

const route = location.hash.slice(1);
if (route.startsWith('/print/')) {
  document.body.innerHTML = '<h1>Программа визита 訪問團行程</h1><p>Astana 09:00</p>';
  if (route === '/print/ready') void bridge.documentReady();
} else {
  bridge?.onFileOpened((file) => window.files.push({ name: file.name, size: file.bytes.byteLength }));
  if (route !== '/deaf') void bridge?.listenForFiles();
}

// How the main process took a request.
window.outcomeOf = (request) =>
  request().then(
    () => 'answered',
    (error) => /refused (?:sender|payload)/.exec(error.message)?.[0] ?? error.message,
  );

function runs(code) {
  try {
    return code();
  } catch {
    return false;
  }
}
