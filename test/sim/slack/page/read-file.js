/** A chosen file as the workspace takes it: name, type and its bytes in base64. */
export function readFile(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error);
    reader.onload = () =>
      resolve({
        name: file.name,
        mimetype: file.type || 'application/octet-stream',
        base64: String(reader.result).split(',')[1] ?? '',
      });
    reader.readAsDataURL(file);
  });
}
