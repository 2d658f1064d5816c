# The two commands of the README are `make demo` and `make test`. Both install what a fresh Debian 12 lacks.

# What the Swift toolchain itself runs on and links with, then our libraries.
PACKAGES := ca-certificates git pkg-config binutils libc6-dev libgcc-12-dev libstdc++-12-dev zlib1g-dev \
	libncurses6 libsqlite3-0 libxml2 tzdata \
	liblmdb-dev libcurl4-openssl-dev libssl-dev libqrencode-dev
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
CHECKED := --explicit-target-dependency-import-check error
LEAN := -c release --scratch-path .build-release --static-swift-stdlib -Xswiftc -Osize -Xcc -Os -Xlinker --no-eh-frame-hdr -Xlinker -T -Xlinker $(CURDIR)/packaging/no-unwind.ld -Xswiftc -Xfrontend -Xswiftc -function-sections -Xlinker -s
SIZE_MAX := 28000000

.PHONY: demo test test-browser soak release format lint deps clean

demo: deps
	swift build $(CHECKED) --product andon
	exec .build/debug/andon demo

# What starts the whole program comes first and alone, then what only computes: beside them, those who wait for an answer
# over a socket would wait for the machine.
# Google's library has the second opinion on telephone numbers.
test: deps
	$(MAKE) deps PACKAGES="python3 python3-phonenumbers"
	swift build $(CHECKED) --build-tests
	swift test --skip-build --filter AndonTests
	swift test --skip-build --filter FactoryTests
	swift test --skip-build --skip AndonTests --skip FactoryTests

# The phones page in a real Chromium.
test-browser: deps
	$(MAKE) deps PACKAGES="chromium chromium-driver python3 python3-selenium"
	swift build $(CHECKED) --product andon
	/usr/bin/python3 Tests/Browser/phones.py

# 20,000 messages to 200 people in every weather, with 20 kills: some ten minutes.
soak: deps
	swift build $(CHECKED) --build-tests
	ANDON_SOAK=1 swift test --skip-build --filter 'In every weather'

# The binary that is installed: Swift linked in, stripped, at most 26 MB.
release: deps
	swift build $(CHECKED) $(LEAN) --product andon
	@size=$$(stat -c %s .build-release/release/andon); echo "stripped binary: $$size bytes"; \
	[ $$size -le $(SIZE_MAX) ] || { echo "larger than $(SIZE_MAX) bytes" >&2; exit 1; }

format:
	swift format -i -r --configuration .swift-format Package.swift Sources Tests

lint:
	swift format lint --strict -r --configuration .swift-format Package.swift Sources Tests

deps:
	@missing=$$(for package in $(PACKAGES); do \
		dpkg-query -W -f='$${db:Status-Status}' $$package 2>/dev/null | grep -qx installed || echo $$package; done); \
	if [ -n "$$missing" ]; then \
		$(SUDO) apt-get update && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $$missing; \
	fi

clean:
	rm -rf .build .build-release
