/** Prints lines and waits until they have left the process; an empty text prints nothing. */
export async function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text === '') return
  await new Promise<void>((resolve) => {
    // A reader that went away (`| head`) is no failure of the command.
    stream.once('error', () => resolve())
    stream.write(`${text}\n`, () => resolve())
  })
}
