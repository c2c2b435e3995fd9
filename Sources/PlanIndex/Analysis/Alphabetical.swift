/// A key that sorts as the Norwegian alphabet does: æ, ø and å after z.
package func alphabetical(_ text: String) -> String {
  var key = ""
  for character in text.lowercased() {
    switch character {
    case "æ": key += "z~1"
    case "ø": key += "z~2"
    case "å": key += "z~3"
    default: key.append(character)
    }
  }
  return key
}
