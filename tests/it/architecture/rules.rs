//! The rules: each takes one source file and returns its faults, one a line.

use std::collections::BTreeSet;

use super::{FLOORS, IMPURE, Kept, OWNERS, PLACES, PURE, SERDE, paths};

/// One source file and the paths it names, written as `paths::paths` does.
pub(super) struct Source {
    /// Where it lies, from the root of the project.
    pub(super) file: String,
    /// Its module: `card::kind`, `cli`, `main`.
    pub(super) module: String,
    pub(super) paths: BTreeSet<String>,
}

impl Source {
    /// `file` is written with `/`, from the root of the project.
    pub(super) fn new(file: &str, text: &str) -> Self {
        let below = file.trim_start_matches("src/").trim_end_matches(".rs");
        let module = below.trim_end_matches("/mod").replace('/', "::");
        let levels: Vec<&str> = match module.as_str() {
            "lib" | "main" => vec![],
            _ => module.split("::").collect(),
        };
        let paths = paths::paths(text, &levels);
        Self { file: file.to_string(), module, paths }
    }

    fn faults(&self, fault: &str, is_fault: impl Fn(&str) -> bool) -> Vec<String> {
        let found = self.paths.iter().filter(|it| is_fault(it));
        found.map(|path| format!("{}: `{path}` {fault}", self.file)).collect()
    }
}

/// Modules import from floors below their own, and from themselves; every module has a floor.
pub(super) fn imports(source: &Source) -> Vec<String> {
    let own = first(&source.module);
    if ["lib", "main"].contains(&own) {
        return vec![];
    }
    let Some(floor) = floor(own) else {
        return vec![format!("{}: module `{own}` stands on no floor", source.file)];
    };
    let is_below = |used: &str| used == own || self::floor(used).is_some_and(|it| it < floor);
    source.faults("is not on a lower floor", |path| {
        path.strip_prefix("crate::").is_some_and(|it| !is_below(first(it)))
    })
}

/// The core takes values in and gives values out.
pub(super) fn purity(source: &Source) -> Vec<String> {
    if floor(first(&source.module)).is_none_or(|it| it > PURE) {
        return vec![];
    }
    source.faults("is not pure", |path| IMPURE.iter().any(|it| names(path, it)))
}

/// An outside crate is named by its owners only.
pub(super) fn owners(source: &Source) -> Vec<String> {
    kept(source, OWNERS, |path, outside| first(path) == outside)
}

/// Types of the core know nothing of formats.
pub(super) fn serde(source: &Source) -> Vec<String> {
    kept(source, SERDE, |path, outside| first(path) == outside)
}

/// Printing, ending, the environment and the clock have their places.
pub(super) fn places(source: &Source) -> Vec<String> {
    kept(source, PLACES, names)
}

/// Unit tests live in `mod tests`, which no other rule looks into: so it must be nothing else.
pub(super) fn marks(source: &Source) -> Vec<String> {
    source.faults("lacks its #[cfg(test)]", |path| {
        path.starts_with("crate::") && path.split("::").any(|it| it == "tests")
    })
}

/// Modules for which the map has no line that begins with the floor's number and names them.
pub(super) fn unmapped(map: &str, sources: &[Source]) -> Vec<String> {
    let modules: BTreeSet<&str> = sources.iter().map(|it| first(&it.module)).collect();
    let lines: Vec<Vec<&str>> = map
        .lines()
        .map(|line| line.split(|c: char| c != '_' && !c.is_alphanumeric()))
        .map(|words| words.filter(|it| !it.is_empty()).collect())
        .collect();
    let shows = |floor: usize, module| {
        let number = floor.to_string();
        lines.iter().any(|it| it.first() == Some(&number.as_str()) && it.contains(&module))
    };
    modules
        .into_iter()
        .filter_map(|module| Some((floor(module)?, module)))
        .filter(|(floor, module)| !shows(*floor, *module))
        .map(|(floor, module)| format!("ARCHITECTURE.md: `{module}` is not shown on floor {floor}"))
        .collect()
}

/// Faults of a module that names what the table keeps for other modules.
fn kept(source: &Source, table: &[Kept], is_named: fn(&str, &str) -> bool) -> Vec<String> {
    table
        .iter()
        .filter(|(_, homes)| !homes.iter().any(|it| is_in(&source.module, it)))
        .flat_map(|(names, homes)| {
            let fault = format!("belongs to {}", homes.join(", "));
            source.faults(&fault, |path| names.iter().any(|it| is_named(path, it)))
        })
        .collect()
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|it| it.contains(&module))
}

/// The crate, or the module on a floor, that a path begins with.
fn first(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

/// Whether a module is its home, `trainer` or `trainer::clock`, or lies below it.
fn is_in(module: &str, home: &str) -> bool {
    module.strip_prefix(home).is_some_and(|it| it.is_empty() || it.starts_with("::"))
}

/// Whether a path holds the name, or imports everything from where the name lives.
fn names(path: &str, name: &str) -> bool {
    let is_everything = path.strip_suffix("*").is_some_and(|it| name.starts_with(it));
    is_everything || format!("::{path}::").contains(&format!("::{name}::"))
}
