//! Lists the files below `places/` and `unverified/`, so that a new folder is built in without a line of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    for folder in ["places", "unverified"] {
        // A folder is watched with all that lies in it.
        println!("cargo::rerun-if-changed={folder}");
        list(folder)?;
    }
    Ok(())
}

fn list(folder: &str) -> io::Result<()> {
    let root = variable("CARGO_MANIFEST_DIR")?;
    let mut paths = Vec::new();
    collect(&root.join(folder), &mut paths)?;
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
    fs::write(variable("OUT_DIR")?.join(format!("{folder}.rs")), list)
}

fn variable(name: &str) -> io::Result<PathBuf> {
    env::var_os(name).map(PathBuf::from).ok_or_else(|| io::Error::other(format!("cargo sets {name}")))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}
