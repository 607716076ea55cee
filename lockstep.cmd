@echo off
rem Starts Lockstep, and builds it first when it is new here or its sources have changed.
rem The same as the file lockstep beside it, which says more.
rem
rem   LOCKSTEP_JAVA_HOME   the JDK to use, 25 or newer; without it JAVA_HOME, java on PATH, the usual places
rem   LOCKSTEP_OPTS        more options for the JVM
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "LAUNCH=%ROOT%target\launch"
set "JAR=%LAUNCH%\lockstep-all.jar"
set "AOT=%LAUNCH%\lockstep.aot"
set "LOG=%LAUNCH%\build.log"
set "LOCK=%ROOT%target\launch.lock"
set "OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders -Xmn96m -XX:SurvivorRatio=2 -XX:TargetSurvivorRatio=90 -Xlog:disable -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"

set "JDK="
if defined LOCKSTEP_JAVA_HOME goto named
if defined JAVA_HOME call :try "%JAVA_HOME%"
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~dp$PATH:j.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
if defined JDK goto found
echo lockstep: needs a JDK 25 or newer: install one (for example Temurin 25), or set LOCKSTEP_JAVA_HOME to its folder>&2
exit /b 2

:named
call :try "%LOCKSTEP_JAVA_HOME%"
if defined JDK goto found
echo lockstep: LOCKSTEP_JAVA_HOME=%LOCKSTEP_JAVA_HOME% is not a JDK 25 or newer>&2
exit /b 2

:found
call :ready && goto run
if not exist "%LAUNCH%" md "%LAUNCH%"
set "WAITED=0"

:lock
md "%LOCK%" 2>nul && goto locked
if %WAITED% geq 900 (
  echo lockstep: another start has been building for 15 minutes; if none is, remove "%LOCK%">&2
  exit /b 2
)
if "%WAITED%"=="3" echo lockstep: waiting for another start that is building; if none is, remove "%LOCK%">&2
set /a WAITED+=1
ping -n 2 127.0.0.1 >nul
goto lock

:locked
set "STATUS=0"
call :ready || call :build
rd "%LOCK%"
if not "%STATUS%"=="0" exit /b %STATUS%

:run
set "CACHE="
if exist "%AOT%" set CACHE="-XX:AOTCache=%AOT%"
"%JDK%\bin\java.exe" %OPTIONS% %CACHE% %LOCKSTEP_OPTS% -cp "%JAR%" dev.lockstep.cli.Main %*
exit /b %ERRORLEVEL%

rem Sets JDK to the folder given, if it is one that will do and none is chosen yet.
:try
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f "tokens=2 delims==" %%v in ('findstr /b /l /c:"JAVA_VERSION=" "%~1\release"') do (
  for /f "delims=.-+" %%m in (%%v) do if %%m geq 25 set "JDK=%~1"
)
exit /b 0

rem Succeeds when the whole program is there, made for this JDK from the sources as they are.
rem The copy of the JDK's release file is written last, so it also says that the build came to its end.
:ready
if not exist "%JAR%" exit /b 1
if not exist "%LAUNCH%\started" exit /b 1
if not exist "%LAUNCH%\release" exit /b 1
fc /b "%JDK%\release" "%LAUNCH%\release" >nul 2>nul || exit /b 1
powershell -NoProfile -Command "$built = (Get-Item -LiteralPath (Join-Path $env:LAUNCH 'started')).LastWriteTimeUtc; $paths = (Join-Path $env:ROOT 'pom.xml'), (Join-Path $env:ROOT 'src\main'); if (@(Get-Item -LiteralPath $paths; Get-ChildItem -Recurse -LiteralPath $paths[1]) | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 }"
exit /b %ERRORLEVEL%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo lockstep: needs Apache Maven 3.8 or newer to build itself: install it and put its bin folder on PATH>&2
  set "STATUS=2"
  exit /b 2
)
if exist "%JAR%" (echo lockstep: building ^(changed since the last build^)...>&2) else (echo lockstep: building ^(first use^)...>&2)
del /q "%LAUNCH%\release" "%JAR%" "%AOT%" 2>nul
type nul >"%LAUNCH%\started"
set "JAVA_HOME=%JDK%"
pushd "%ROOT%"
call mvn -q -B -Dfast package >"%LOG%" 2>&1 <nul
if errorlevel 1 (
  popd
  del /q "%JAR%" 2>nul
  findstr /b /l /c:"[ERROR]" "%LOG%">&2
  echo lockstep: the build failed; the whole log is in "%LOG%">&2
  set "STATUS=2"
  exit /b 2
)
rem Without the cache everything works, only later.
"%JDK%\bin\java.exe" %OPTIONS% -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining "-XX:AOTCacheOutput=%AOT%" -cp "%JAR%" dev.lockstep.cli.Rehearsal content >nul 2>nul <nul
popd
copy /y "%JDK%\release" "%LAUNCH%\release" >nul
exit /b 0
