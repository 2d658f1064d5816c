// swift-tools-version:6.2
import PackageDescription

let isCI = Context.environment["CI"] != nil

let strict: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ] + (isCI ? [.treatAllWarnings(as: .error)] : [])

// A small binary: lld folds identical code and packs relocations (needs glibc 2.36, that is Debian 12).
let lean: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-use-ld=lld", "-Xlinker", "--icf=safe", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
            "-Xlinker", "-z", "-Xlinker", "now", "-Xclang-linker", "-Wl,--no-export-dynamic",
        ],
        .when(platforms: [.linux], configuration: .release))
]

let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
    name: "andon",
    dependencies: [
        // HTTP in. Without traits it brings no full Foundation. Imported by Web and Simulator.
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
        // HTTP fields, as Hummingbird names them.
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0", traits: []),
        // Log lines, written by workers, Web and andon.
        .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
        // Bytes in and out of Hummingbird.
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        // Signals and graceful stop of the daemon.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
        // The command line, imported by andon only.
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.0"),
    ],
    targets: [
        .systemLibrary(name: "CLMDB", pkgConfig: "lmdb", providers: [.apt(["liblmdb-dev"])]),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

        .target(name: "Store", dependencies: ["CLMDB"], swiftSettings: strict),
        .target(name: "Vault", dependencies: ["COpenSSL"], swiftSettings: strict),
        .target(name: "WhatsApp", dependencies: ["Vault", "CCurl"], swiftSettings: strict),
        .target(name: "Messaging", dependencies: ["WhatsApp", "Vault", "Store", logging], swiftSettings: strict),
        .target(
            name: "Factory", dependencies: ["Messaging", "WhatsApp", "Vault", "Store", "CQRencode"],
            swiftSettings: strict),
        .target(
            name: "Web",
            dependencies: [
                "Factory", "Messaging", "WhatsApp", "Vault", "Store", logging,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .target(
            name: "Simulator",
            dependencies: [
                "WhatsApp", "Vault", hummingbird, logging,
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "andon",
            dependencies: [
                "Simulator", "Web", "Factory", "Messaging", "WhatsApp", "Vault", "Store", logging,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict, linkerSettings: lean),

        .testTarget(name: "StoreTests", dependencies: ["Store"], swiftSettings: strict),
        .testTarget(name: "VaultTests", dependencies: ["Vault"], swiftSettings: strict),
        .testTarget(name: "WhatsAppTests", dependencies: ["WhatsApp", "Vault"], swiftSettings: strict),
        .testTarget(
            name: "MessagingTests", dependencies: ["Messaging", "WhatsApp", "Vault", "Store", logging],
            swiftSettings: strict),
        .testTarget(
            name: "FactoryTests", dependencies: ["Factory", "Messaging", "WhatsApp", "Vault", "Store", logging],
            swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Simulator", "Web", "Factory", "Messaging", "WhatsApp", "Vault", "Store", logging,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "SimulatorTests", dependencies: ["Simulator", "WhatsApp", "Vault", logging], swiftSettings: strict),
        .testTarget(
            name: "AndonTests",
            dependencies: [
                "andon", "Simulator", "Factory", "Messaging", "WhatsApp", "Vault", "Store", logging,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ]
)
