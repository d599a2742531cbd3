### What daris says in English. Keys are grouped by where they are said.

## Everywhere

days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
