@echo off
rem Starts Lockstep with the Java runtime beside it. LOCKSTEP_OPTS: more options for the JVM.
setlocal EnableExtensions DisableDelayedExpansion
"%~dp0runtime\bin\java.exe" "@%~dp0lib\options" "-XX:AOTCache=%~dp0lib\lockstep.aot" %LOCKSTEP_OPTS% -cp "%~dp0lib\lockstep.jar" dev.lockstep.cli.Main %*
exit /b %ERRORLEVEL%
