"""What bench_peers measures with: a Telegram of its own, people who write to it, and the bots."""
