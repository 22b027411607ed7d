#define CATCH_CONFIG_RUNNER // has a meaning for Catch2 version 2 only
#include "support/catch.hpp"

int main(int count, char** arguments) {
    return Catch::Session().run(count, arguments);
}
