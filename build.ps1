<#
.SYNOPSIS
Builds and checks LteImsBench.
.DESCRIPTION
native  the SIMD shim alone, with its tests
build   everything
test    every test, the native ones too
format  fails when a source file is not formatted as .editorconfig says
bench   measures the physical layer on this machine
.EXAMPLE
./build.ps1 test
#>
param(
    [ValidateSet('native', 'build', 'test', 'format', 'bench')]
    [string] $Target = 'build',
    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

function Invoke-Checked([string] $Program, [string[]] $Arguments) {
    Write-Host "$Program $($Arguments -join ' ')"
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

switch ($Target) {
    'native' {
        $folder = Join-Path 'artifacts' 'native'
        Invoke-Checked cmake @('-S', 'native', '-B', $folder, '-DCMAKE_BUILD_TYPE=Release')
        Invoke-Checked cmake @('--build', $folder, '--config', 'Release')
        Invoke-Checked ctest @('--test-dir', $folder, '--build-config', 'Release', '--output-on-failure')
    }
    'build' { Invoke-Checked dotnet @('build', '-c', $Configuration) }
    'test' { Invoke-Checked dotnet @('test', '-c', $Configuration) }
    'format' { Invoke-Checked dotnet @('format', '--verify-no-changes') }
    'bench' { Invoke-Checked dotnet @('run', '--project', (Join-Path 'src' 'LteImsBench.Cli'), '-c', 'Release', '--', 'bench', 'phy') }
}
