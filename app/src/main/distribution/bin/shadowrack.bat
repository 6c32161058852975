@echo off
rem Starts ShadowRack with the first Java 25 or newer among %SHADOWRACK_JAVA%, %JAVA_HOME%, PATH and Program Files.
setlocal EnableExtensions
set "WANTED=25"
set "LIB=%~dp0..\lib"
set "FOUND="
call :try "%SHADOWRACK_JAVA%"
call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try "%%~dp$PATH:J.."
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*") do call :try "%%~D"
if not defined FOUND (
    echo shadowrack: no Java %WANTED% or newer found: install one ^(for example Temurin %WANTED%, https://adoptium.net^) or set SHADOWRACK_JAVA to its folder 1>&2
    exit /b 1
)
if not defined WEKA_HOME set "WEKA_HOME=%TEMP%\shadowrack-weka"
"%FOUND%" "@%LIB%\java.options" %SHADOWRACK_OPTS% -cp "%LIB%\*" org.shadowrack.boot.Main %*
exit /b %ERRORLEVEL%

:try
if defined FOUND exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==." %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "MAJOR=%%~V"
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ %WANTED% set "FOUND=%~1\bin\java.exe"
exit /b 0
