#!/usr/bin/env bash
# reqwest 0.12.28 (Rust): the blocking client has a limit of its own, the other one has none.
#
# Guess: `reqwest::blocking` is the same client without `await`, and waits as long.
# Seen: where nothing is configured and nothing is answered, the blocking client gives up after 30 s; the asynchronous one
# still waits after 40. Code that is moved from one to the other loses a limit that nobody wrote.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir src
cat > Cargo.toml <<'TOML'
[package]
name = "limits"
version = "1.0.0"
edition = "2021"

[dependencies]
reqwest = { version = "=0.12.28", default-features = false, features = ["blocking"] }
tokio = { version = "1", features = ["rt", "time"] }
TOML
cat > src/main.rs <<'RUST'
use std::net::TcpListener;
use std::time::{Duration, Instant};

fn main() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/", silent.local_addr().unwrap());
    let other = url.clone();
    let begun = Instant::now();
    let blocking = std::thread::spawn(move || {
        let error = reqwest::blocking::get(other).unwrap_err();
        (error.is_timeout(), begun.elapsed().as_secs())
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let waits = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(40), reqwest::get(url)).await.is_err() });
    let (is_timeout, seconds) = blocking.join().unwrap();
    println!("blocking: a timeout {is_timeout} after {seconds} s; asynchronous: still waiting after 40 s {waits}");
    std::process::exit(if is_timeout && (29..=32).contains(&seconds) && waits { 0 } else { 1 });
}
RUST
cargo run --quiet
