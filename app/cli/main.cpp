// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Program.h"

int main(int argc, char** argv)
{
    return riparia::cli::program(argc, argv);
}
