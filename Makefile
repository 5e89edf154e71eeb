# SPDX-License-Identifier: Apache-2.0
#
# Every task of the project; `make` alone lists them. Variables can be given on the command line,
# for instance `make install PREFIX=$HOME/.local` or `make run ARTICLE=news.txt`. Results are on
# standard output, builds report on standard error: `make -s evaluate … | jq` works.

ARTICLE   = corpora/rare-earth/northern-rare-earth-h1-2025.en.txt
PREFIX    = /usr/local
DESTDIR   =
# More arguments for `make evaluate` and `make bench`, for instance `ARGUMENTS=--errors`.
ARGUMENTS =

SWIFT   = swift
# lld, which is part of the Swift toolchain, does not warn about what Foundation calls.
RELEASE = -c release --static-swift-stdlib -Xswiftc -use-ld=lld
PROGRAM = .build/release/zhengming
SOURCES = Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests
CORPUS  = corpora/rare-earth

share = $(DESTDIR)$(PREFIX)/share

# Each recipe is one shell script that ends at its first failure.
.ONESHELL:
.SHELLFLAGS = -euc
.PHONY: help setup build run test lint format tables evaluate bench man completions install \
  uninstall clean

help: ## list these tasks
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

# Installs what the system lacks, when it may; says what is missing when it may not.
setup: ## check for Swift and ICU, install ICU's headers if they are missing
	@fail() { echo "make: $$*" >&2; exit 2; }
	version=$$($(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p')
	test -n "$$version" || fail "Swift is missing; install Swift 6.2 or later, see" \
	  "https://www.swift.org/install/linux/, and put its usr/bin folder into PATH."
	test "$$(printf '6.2\n%s\n' "$$version" | sort -V | head -n 1)" = 6.2 ||
	  fail "Swift $$version is too old; install Swift 6.2 or later, see" \
	    "https://www.swift.org/install/linux/."
	case $$(basename "$(CURDIR)" | tr A-Z a-z) in
	  yams | swift-argument-parser) fail "this folder is named like a package that Zhengming" \
	    "depends on, which confuses Swift's package manager; rename it, for instance to zhengming."
	esac
	has_icu() { echo '#include <unicode/ubrk.h>' | clang -fsyntax-only -x c - 2>/dev/null; }
	if has_icu; then exit 0; fi
	missing="ICU's headers are missing; install the package libicu-dev"
	missing="$$missing (Fedora: libicu-devel) and run make again."
	command -v apt-get >/dev/null || fail "$$missing"
	if test "$$(id -u)" = 0; then as_root=
	elif sudo -n true 2>/dev/null; then as_root="sudo -n"
	else fail "$$missing"; fi
	apt="$$as_root env DEBIAN_FRONTEND=noninteractive apt-get"
	echo "Installing libicu-dev" >&2
	# The first attempt fails where the package lists are empty or out of date.
	$$apt install -y libicu-dev >/dev/null 2>&1 ||
	  { $$apt update >&2 && $$apt install -y libicu-dev >&2; } ||
	  fail "libicu-dev could not be installed; see above."
	has_icu || fail "libicu-dev is installed, but clang does not find <unicode/ubrk.h>."

build: setup ## build the release program, .build/release/zhengming
	$(SWIFT) build $(RELEASE) >&2

run: build ## annotate an article (ARTICLE=path)
	$(PROGRAM) annotate $(ARTICLE)

test: setup ## run all tests
	$(SWIFT) test
	$(SWIFT) test --package-path Benchmarks

lint: setup ## check the style of the code and the glossaries
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	$(SWIFT) build --product zhengming >&2
	.build/debug/zhengming lint glossaries

format: ## format the code in place
	$(SWIFT) format --in-place --recursive $(SOURCES)

tables: setup ## make the generated tables anew from the system's ICU
	ZHENGMING_REGENERATE=1 $(SWIFT) test --filter FoldingTableTests

evaluate: build ## score the annotations of the corpora (ARGUMENTS="--split held-out --errors")
	$(SWIFT) run --quiet -c release --package-path Benchmarks evaluate \
	  --command $(PROGRAM) --glossaries glossaries $(ARGUMENTS) $(CORPUS)

bench: build ## measure time and memory (ARGUMENTS="--runs 50")
	$(SWIFT) run --quiet -c release --package-path Benchmarks bench \
	  --command $(PROGRAM) --glossaries glossaries $(ARGUMENTS) $(CORPUS)

man: build ## make the manual pages in .build/man
	$(SWIFT) build --product generate-manual >&2
	rm -rf .build/man
	docs/make-manual-pages $(PROGRAM) .build/debug/generate-manual .build/man \
	  "$$(git log -1 --format=%cs 2>/dev/null || date +%F)"

completions: build ## make the shell completions in .build/completions
	mkdir -p .build/completions
	$(PROGRAM) --generate-completion-script bash > .build/completions/zhengming
	$(PROGRAM) --generate-completion-script zsh > .build/completions/_zhengming
	$(PROGRAM) --generate-completion-script fish > .build/completions/zhengming.fish

install: man completions ## install program, glossaries, manual pages, completions (PREFIX, DESTDIR)
	install -D -m 755 -s $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/zhengming"
	rm -rf "$(share)/zhengming/glossaries"
	find glossaries -type f \( -name '*.md' -o -name '*.yaml' -o -name '*.yml' -o -name '*.csv' \
	  -o -name '*.tsv' -o -name '*.jsonl' \) -exec sh -euc '
	    for file; do install -D -m 644 "$$file" "$(share)/zhengming/$$file"; done' sh {} +
	install -d "$(share)/man/man1"
	install -m 644 .build/man/*.1 "$(share)/man/man1"
	install -D -m 644 .build/completions/zhengming "$(share)/bash-completion/completions/zhengming"
	install -D -m 644 .build/completions/_zhengming "$(share)/zsh/site-functions/_zhengming"
	install -D -m 644 .build/completions/zhengming.fish \
	  "$(share)/fish/vendor_completions.d/zhengming.fish"
	install -D -m 644 -t "$(share)/doc/zhengming" LICENSE LICENSE-CC-BY-4.0 NOTICE

uninstall: ## remove what `make install` put there (PREFIX, DESTDIR)
	rm -f "$(DESTDIR)$(PREFIX)/bin/zhengming"
	rm -rf "$(share)/zhengming" "$(share)/doc/zhengming"
	rm -f "$(share)"/man/man1/zhengming.1 "$(share)"/man/man1/zhengming-*.1
	rm -f "$(share)/bash-completion/completions/zhengming"
	rm -f "$(share)/zsh/site-functions/_zhengming"
	rm -f "$(share)/fish/vendor_completions.d/zhengming.fish"

clean: ## remove everything that was built
	rm -rf .build Benchmarks/.build
