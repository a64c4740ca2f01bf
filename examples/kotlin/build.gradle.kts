plugins {
    kotlin("jvm") version "2.2.20"
    kotlin("plugin.serialization") version "2.2.20"
}

dependencies {
    implementation("io.ktor:ktor-client-cio:3.3.0")
    implementation("io.ktor:ktor-client-core:3.3.0")
    implementation("com.squareup.okhttp3:okhttp:5.1.0")
}
