# What `./dev package` puts into a Debian package: everything `cmake --install` puts into place, what Debian asks of a package besides, and the
# libraries the programs are linked with as dpkg-shlibdeps finds them.
find_program(GZIP gzip REQUIRED)
# Who makes a package answers for it: DEBFULLNAME and DEBEMAIL, as Debian's own tools ask.
set(maintainer "Riparia developers <root@localhost>")
if(DEFINED ENV{DEBFULLNAME} AND DEFINED ENV{DEBEMAIL})
    set(maintainer "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
configure_file(${CMAKE_CURRENT_LIST_DIR}/changelog.in ${PROJECT_BINARY_DIR}/changelog @ONLY)
function(riparia_changelog source name)
    add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/${name}
        COMMAND ${GZIP} --best --no-name --stdout ${source} > ${PROJECT_BINARY_DIR}/${name}
        DEPENDS ${source}
        VERBATIM)
endfunction()
riparia_changelog(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog.gz)
riparia_changelog(${PROJECT_BINARY_DIR}/changelog changelog.Debian.gz)
set(changelogs ${PROJECT_BINARY_DIR}/changelog.gz ${PROJECT_BINARY_DIR}/changelog.Debian.gz)
add_custom_target(riparia_changelogs ALL DEPENDS ${changelogs})
install(FILES ${changelogs} ${CMAKE_CURRENT_LIST_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/riparia)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME riparia)
set(CPACK_PACKAGE_VENDOR "Riparia developers")
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_SOURCE_DIR}/out)
set(CPACK_STRIP_FILES ON)
# Folders of a package belong to everybody, whatever the umask of who makes it.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Letters for Chinese; and Qt's own words in Chinese, which the package has itself where the building machine had them.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-noto-cjk")
if(NOT RIPARIA_QT_CHINESE)
    string(APPEND CPACK_DEBIAN_PACKAGE_RECOMMENDS ", qt6-translations-l10n")
endif()
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qgis, gdal-bin")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "plan and account for river and greenway remediation
Riparia loads river, works and area files as planners really have them, knows
where along which river every piece of work is, and turns that into a summary
whose numbers are right and can be explained: so many kilometres treated, so
many square metres restored, per river, per works, against the target; nothing
counted twice, every subtotal adding up to the total, every omission listed.

It is a window for planners, riparia, and a command line, riparia-cli. Plans
are GeoPackage files that open in QGIS. Both speak English and Chinese.")
include(CPack)
