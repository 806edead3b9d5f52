//! Lists the figures of made-up places below `cases/`, so that properties need no folder to run.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=cases");
    let root = variable("CARGO_MANIFEST_DIR")?;
    let mut paths = Vec::new();
    collect(&root.join("cases"), false, &mut paths)?;
    paths.sort();
    let mut list = String::from("&[\n");
    for path in &paths {
        let name = path.strip_prefix(&root).map_err(io::Error::other)?;
        // The names are those of all systems: parted by slashes.
        let name: Vec<String> = name.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let path = path.display().to_string();
        writeln!(list, "    ({:?}, include_str!({path:?})),", name.join("/")).map_err(io::Error::other)?;
    }
    list.push_str("]\n");
    fs::write(variable("OUT_DIR")?.join("law.rs"), list)
}

fn variable(name: &str) -> io::Result<PathBuf> {
    env::var_os(name).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("cargo sets {name}")))
}

/// Every file of figures at or below a folder that is named `law`.
fn collect(folder: &Path, law: bool, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, law || path.file_name().is_some_and(|name| name == "law"), paths)?;
        } else if law && path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}
